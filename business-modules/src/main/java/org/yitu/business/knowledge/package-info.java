/**
 * What people look up (manual, 安全知识库, 办事引导): laws and standards with their versions, procedures and rules, documents of the
 * safety culture, guides to procedures, whom to ask. All of it, and the rescue knowledge of the emergency module, is found by one
 * full-text search in Chinese and English; guides and frequent questions are public.
 */
package org.yitu.business.knowledge;
